using System;
using System.IO;
using Balance.Indicators;

namespace Library
{
    /// <summary>A library of a user's, for .NET Framework and everything later, in the C# of its time.</summary>
    public static class Evaluations
    {
        public static void Write(string path, string id, Stream output)
        {
            County county = County.Parse(File.ReadAllBytes(path));
            Standard standard = Standard.Find(id);
            if (standard == null)
            {
                throw new ArgumentException("No such standard.", "id");
            }

            standard.Evaluate(county).WriteJson(output);
        }

        /// <summary>What C# 7.3 can make: sets of measures and sections. A school or a county, set as it is made, needs C# 9.</summary>
        public static Section Primary(int pupils)
        {
            return new Section(
                Stage.Primary,
                MeasureSet.Empty.With("pupils", pupils).With("backboneTeachers", null)
            );
        }
    }
}
