using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Report.Json;
using Jauge.Report.Simulations;
using Jauge.Simulation;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands;

/// <summary>The answer of queueing theory: alone with <c>--quick</c>, and on a terminal before the event engine's.</summary>
internal static class QuickAnswer
{
    public static int Write(Verb verb, Deployment deployment, double loadFactor)
    {
        var reading = SystemAnalysis.Read(deployment, loadFactor);
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, AnalysisJson.Of(reading));
        else AnalysisPrinter.Write(verb.Page, reading);
        return ExitCode.Done;
    }

    public static void Announce(Verb verb, Deployment deployment, double loadFactor, CommonOptions common)
    {
        if (!Shell.IsErrorTerminal) return;
        verb.Shell.Error.WriteLine(AnalysisPrinter.Line(common.ErrorPage(verb.Parse, verb.Shell),
            SystemAnalysis.Read(deployment, loadFactor)));
    }
}
