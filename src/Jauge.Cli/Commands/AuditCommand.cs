using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Report;
using Jauge.Report.Audit;
using Jauge.Report.Json;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge audit FILE</c>: are the stated figures true?</summary>
internal static class AuditCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var explain = common.Flag("--explain", "the arithmetic of every figure", "le calcul de chaque chiffre");
        var command = common.Verb(
            "audit", "are the stated figures true? each beside the computed one",
            "les chiffres annoncés sont-ils vrais ? chacun à côté du chiffre calculé",
            common.File, explain, common.Json, common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), parse.GetValue(explain)));
        return command;
    }

    private static int Run(Verb verb, bool explain)
    {
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var audit = Reading.Audit(system);
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, AuditJson.Of(audit));
        else AuditPrinter.Write(verb.Page, Names.Of(system.Deployments[^1].Spec), audit, explain);
        return ExitCode.Done;
    }
}
