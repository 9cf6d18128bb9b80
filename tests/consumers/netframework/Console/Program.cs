using System.IO;

namespace Consumer
{
    /// <summary>Console.exe county.json standard: writes the evaluation, as `balance evaluate` does.</summary>
    public static class Program
    {
        public static void Main(string[] args)
        {
            using (Stream output = System.Console.OpenStandardOutput())
            {
                Library.Evaluations.Write(args[0], args[1], output);
            }
        }
    }
}
