#i "nuget: FEED"
#r "nuget: Balance.Indicators, VERSION"

open System
open System.IO
open Balance.Indicators

// evaluate.fsx <county.json> <standard>: writes the evaluation, as `balance evaluate` does.
let args = fsi.CommandLineArgs
let county = County.Parse(File.ReadAllText args[1])
let standard = Standard.Find args[2]
let evaluation = standard.Evaluate county

using (Console.OpenStandardOutput()) evaluation.WriteJson
