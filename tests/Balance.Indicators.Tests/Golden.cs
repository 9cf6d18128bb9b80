using System.Reflection;
using System.Runtime.CompilerServices;
using DiffPlex.Renderer;

namespace Balance.Indicators.Tests;

/// <summary>
/// Golden files in Verify's layout: <c>Type.Method.verified.ext</c> beside the test, <c>.received.</c> on failure with a
/// readable difference. <c>GOLDEN_ACCEPT=1</c> accepts, outside CI only. It stands in for Verify.Xunit; moving there
/// changes this file alone.
/// </summary>
internal static class Golden
{
    public static void Verify(
        string actual,
        string extension,
        [CallerFilePath] string file = "",
        [CallerMemberName] string method = ""
    )
    {
        string name = Path.Combine(
            Path.GetDirectoryName(file)!,
            Path.GetFileNameWithoutExtension(file) + "." + method
        );
        VerifyNamed(actual, name, extension);
    }

    /// <summary>The same for a file that a case names: <c>name.verified.ext</c>.</summary>
    public static void VerifyNamed(string actual, string name, string extension)
    {
        Verify(actual, name + ".verified." + extension, name + ".received." + extension);
    }

    /// <summary>The same for a document that is generated: the file itself, <c>file.received.ext</c> on failure.</summary>
    public static void VerifyFile(string actual, string file) =>
        Verify(actual, file, Path.ChangeExtension(file, ".received" + Path.GetExtension(file)));

    private static void Verify(string actual, string verified, string received)
    {
        string expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (File.Exists(verified) && expected == actual)
        {
            File.Delete(received);
            return;
        }

        bool inCI = Environment.GetEnvironmentVariable("CI") == "true";
        if (!inCI && Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1")
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        string difference = UnidiffRenderer.GenerateUnidiff(expected, actual, verified, received);
        Assert.Fail(
            "Differs from its golden file; read the difference, then run with GOLDEN_ACCEPT=1 to accept it.\n"
                + difference
        );
    }

    /// <summary>Files named after neither a test method (Type.Method) nor a case file beside them.</summary>
    public static IEnumerable<string> Orphans(string root, Assembly tests)
    {
        HashSet<string> names =
        [
            .. from type in tests.GetTypes()
            from method in type.GetMethods()
            where method.GetCustomAttributes<FactAttribute>().Any()
            select type.Name + "." + method.Name,
        ];
        foreach (
            string file in Directory.EnumerateFiles(
                root,
                "*.verified.*",
                SearchOption.AllDirectories
            )
        )
        {
            string name = Path.GetFileName(file);
            name = name[..name.IndexOf(".verified.", StringComparison.Ordinal)];
            bool isOfCase = File.Exists(Path.Combine(Path.GetDirectoryName(file)!, name + ".json"));
            if (!isOfCase && !names.Contains(name))
            {
                yield return file;
            }
        }
    }
}
