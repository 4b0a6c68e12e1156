using Jauge.Load.Comparisons;
using Jauge.Report.Json;
using Jauge.Report.Loads;

namespace Jauge.Cli.Commands.Loads;

/// <summary><c>jauge load --compare A.json B.json</c>: what differs between two runs, and what is noise?</summary>
internal static class LoadComparisonCommand
{
    public static int Run(Verb verb, string? file, string[] files)
    {
        if (file is not null)
            throw new UserError(new("--compare takes two files that --json wrote, and nothing else",
                "--compare prend deux fichiers écrits par --json, et rien d'autre"));
        var (first, second) = (Read(files[0]), Read(files[1]));
        var differences = RunComparison.Of(first, second);
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, LoadJson.Of(first, second, differences));
        else RunComparisonPrinter.Write(verb.Page, first, second, differences);
        return ExitCode.Done;
    }

    private static RunRecord Read(string file)
    {
        if (!File.Exists(file)) throw new UserError(new($"there is no file '{file}'", $"il n'y a pas de fichier « {file} »"));
        return RunRecords.Read(File.ReadAllText(file)) ?? throw new UserError(
            new($"'{file}' is no run of load", $"« {file} » n'est pas un essai de charge"),
            new("`jauge load … --json > run.json` writes one", "« jauge load … --json > essai.json » en écrit un"), ExitCode.Errors);
    }
}
