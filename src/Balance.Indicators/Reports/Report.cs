using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>
/// A report in one language: sections of paragraphs, lists, tables and charts, to be shown as Markdown, on a terminal or otherwise
/// (<see cref="IReportVisitor"/>). It was made by reading an evaluation, a standard or a roadmap; nothing in it is computed again.
/// </summary>
public sealed class Report
{
    internal Report(Language language, string title, ImmutableArray<ReportSection> sections)
    {
        Language = language;
        Title = title;
        Sections = sections;
    }

    /// <summary>The language that it is written in.</summary>
    public Language Language { get; }

    /// <summary>The title; empty where there is none.</summary>
    public string Title { get; }

    /// <summary>The sections, in reading order.</summary>
    public ImmutableArray<ReportSection> Sections { get; }

    /// <summary>The report as Markdown, ending in a line break. Its texts stay texts, whatever names and notes hold.</summary>
    public string ToMarkdown() => MarkdownReport.Write(this);

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
