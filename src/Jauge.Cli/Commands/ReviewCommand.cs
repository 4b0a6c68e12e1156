using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Pricing;
using Jauge.Report;
using Jauge.Report.Json;
using Jauge.Report.Review;
using Jauge.Review;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge review FILE</c>: do the promises fit the design?</summary>
internal static class ReviewCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var command = common.Verb(
            "review", "do the promises fit the design? contradictions with numbers, sources and cures",
            "les promesses tiennent-elles ? contradictions avec chiffres, sources et remèdes",
            common.File, common.Env, common.Set, common.Json, common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), common));
        return command;
    }

    private static int Run(Verb verb, CommonOptions common)
    {
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var chosen = verb.Chosen(system);
        var review = SystemReview.Read(chosen, Reading.Cost(system, chosen), system.Catalog, common.Day(verb.Parse));
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, ReviewJson.Of(review));
        else ReviewPrinter.Write(verb.Page, review);
        return Verdicts.IsBroken(review) ? ExitCode.PromiseMissed : ExitCode.Done;
    }
}
