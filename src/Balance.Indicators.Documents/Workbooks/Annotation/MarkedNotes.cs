using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Balance.Indicators.Documents;

/// <summary>Notes put at cells of a sheet that is there already; notes that stood there give way.</summary>
internal static class MarkedNotes
{
    public static void Add(
        WorksheetPart part,
        SortedDictionary<(int Row, int Column), string> notes
    )
    {
        if (part.WorksheetCommentsPart is { } old)
        {
            foreach (Comment comment in (old.Comments.CommentList?.Elements<Comment>() ?? []))
            {
                if (
                    CellAddress.Parse(comment.Reference?.Value) is { } at
                    && !notes.ContainsKey((at.Row, at.Column))
                )
                {
                    notes.Add((at.Row, at.Column), comment.CommentText?.InnerText ?? "");
                }
            }

            part.DeletePart(old);
        }

        part.DeleteParts(part.VmlDrawingParts.ToList());
        part.Worksheet.RemoveAllChildren<LegacyDrawing>();
        WorksheetCommentsPart comments = part.AddNewPart<WorksheetCommentsPart>();
        XmlPart.Write(comments, xml => NoteXml.WriteNotes(xml, notes));
        VmlDrawingPart shapes = part.AddNewPart<VmlDrawingPart>();
        XmlPart.Write(shapes, xml => NoteXml.WriteShapes(xml, notes.Keys));
        part.Worksheet.AddChild(new LegacyDrawing { Id = part.GetIdOfPart(shapes) }, false);
    }
}
