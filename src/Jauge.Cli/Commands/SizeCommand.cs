using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Report.Json;
using Jauge.Report.Shapes;
using Jauge.Sizing;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge size FILE</c>: what is the cheapest shape that holds?</summary>
internal static class SizeCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var options = new SizeOptions(common);
        var command = common.Verb(
            "size", "what is the cheapest shape that holds? searched, confirmed by simulation, with a certificate",
            "quelle forme tient au moindre coût ? cherchée, confirmée par simulation, avec un certificat",
            common.File, common.Env, common.Set, options.Vary, options.Keep, options.Budget, options.Top, options.Alternatives,
            options.Seed, options.MaxEvents, options.Explain,
            options.Write, common.Json, common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), options, common));
        return command;
    }

    private static int Run(Verb verb, SizeOptions options, CommonOptions common)
    {
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var chosen = verb.Chosen(system);
        var answer = Search(verb, system, chosen, options.Read(verb.Parse, common.Day(verb.Parse)), common);
        if (verb.Parse.GetValue(options.Write) is { } file && answer.Chosen is { } shape) ShapeFile.Write(file, chosen.Environment, shape);
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, SizingJson.Of(answer));
        else if (verb.Parse.GetValue(options.Explain)) SizingPrinter.Explain(verb.Page, answer);
        else SizingPrinter.Write(verb.Page, answer, ShapeFile.Command(verb, answer));
        return Code(answer);
    }

    private static SizingAnswer Search(Verb verb, LoadedSystem system, Spec.Resolution.Deployment chosen, SizingOptions options,
        CommonOptions common)
    {
        using var interrupt = new Interrupt();
        using var line =
            new SizingLine(common.ErrorPage(verb.Parse, verb.Shell), verb.Shell.Error, Shell.IsErrorTerminal, chosen.Spec.Currency);
        try
        {
            return SystemSizing.Run(chosen, system.Catalog, options with { Progress = line.Report }, interrupt.Token);
        }
        catch (SizingException mistake)
        {
            throw new UserError(mistake.Told, mistake.Help);
        }
    }

    private static int Code(SizingAnswer answer) => answer.Outcome == SizingOutcome.Interrupted ? ExitCode.Interrupted
        : answer.Chosen is not { } chosen || answer.Impossible.Count > 0 || chosen.Cost.Middle > answer.Budget ? ExitCode.PromiseMissed
            : ExitCode.Done;
}
