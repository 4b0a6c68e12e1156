using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Report.Diagnostics;
using Jauge.Spec.Formatting;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge format FILE</c>: the canonical layout.</summary>
internal static class FormatCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var write = common.Flag("--write", "write the file in place", "récrire le fichier");
        var check = common.Flag("--check", "only say whether it would change: exit 1 if so",
            "dire seulement s'il changerait : sortie 1 si oui");
        var command = common.Verb(
            "format", "the canonical layout; comments stay",
            "la mise en page canonique ; les commentaires restent",
            common.File, write, check);
        command.SetAction(parse => Run(new Verb(common, shell, parse), parse.GetValue(write), parse.GetValue(check), common));
        return command;
    }

    private static int Run(Verb verb, bool write, bool check, CommonOptions common)
    {
        var file = SystemFile.Find(verb.Given);
        var bag = new DiagnosticBag();
        var text = SourceFiles.Read(file)
            ?? throw new UserError(new($"'{file}' cannot be read", $"« {file} » ne peut pas être lu"), null, ExitCode.Errors);
        var canonical = SystemFormatter.Format(text, file, bag);
        if (canonical is null)
        {
            new DiagnosticPrinter(common.ErrorPage(verb.Parse, verb.Shell), SourceFiles.Read).Write(bag.Sorted());
            return ExitCode.Errors;
        }

        if (check) return Check(verb, file, text == canonical);
        if (!write) verb.Shell.Out.Write(canonical);
        else if (text != canonical) FileSwap.Write(file, canonical);
        return ExitCode.Done;
    }

    private static int Check(Verb verb, string file, bool same)
    {
        if (!same) verb.Page.Line(verb.Page.Say($"{file} would change: jauge format {verb.Given} --write",
            $"{file} changerait : jauge format {verb.Given} --write"));
        return same ? ExitCode.Done : ExitCode.Errors;
    }
}
