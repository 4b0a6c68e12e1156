using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Load.Limits;
using Jauge.Load.Plans;
using Jauge.Rehearsal.Loads;
using Jauge.Report.Json;
using Jauge.Report.Loads;

namespace Jauge.Cli.Commands.Loads;

/// <summary><c>jauge load FILE --find-limit</c>: how much does a server hold?</summary>
internal static class LimitCommand
{
    public static int Run(Verb verb, LoadSource source, LoadPlan plan, LoadOptions options, CommonOptions common)
    {
        using var interrupt = new Interrupt();
        var page = common.ErrorPage(verb.Parse, verb.Shell);
        var answer = Refusals.Told(() => LimitRun.Find(plan, options.Limits(verb.Parse, source.Thresholds.Select(t => t.Threshold)),
            probe => verb.Shell.Error.WriteLine(LimitPrinter.Line(page, probe)), cancellation: interrupt.Token));
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, LoadJson.Of(source.Name, answer));
        else LimitPrinter.Write(verb.Page, source.Name, answer);
        return answer.End switch { LimitEnd.Cancelled => ExitCode.Interrupted, LimitEnd.NothingHolds => ExitCode.PromiseMissed,
            _ => ExitCode.Done };
    }
}
