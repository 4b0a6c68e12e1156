using Jauge.Cli.Commands;
using Jauge.Cli.Options;
using Jauge.Core;
using Jauge.Load;
using Jauge.Load.Exports;
using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Report.Layout;
using Jauge.Report.Loads;

namespace Jauge.Cli.Terminal;

/// <summary>Follows a run: a line that is written over on a terminal, a line from time to time elsewhere, a log of histograms,
/// metrics.</summary>
internal sealed class LoadWatch : ILoadObserver, IDisposable
{
    private static readonly TimeSpan PlainEvery = TimeSpan.FromSeconds(10);

    private readonly Page _page;
    private readonly TextWriter _error;
    private readonly TimeSpan _whole;
    private readonly bool _isTerminal;
    private readonly OverwrittenLine _line;
    private readonly List<ILoadObserver> _others = [];
    private readonly List<Action> _ends = [];
    private AnswerLines? _answers;
    private TimeSpan _next = PlainEvery;
    private bool _isOver;

    private LoadWatch(Page page, TextWriter error, TimeSpan whole, bool isTerminal) =>
        (_page, _error, _whole, _isTerminal, _line) = (page, error, whole, isTerminal, new(error));

    /// <summary>What the options ask for.</summary>
    /// <exception cref="UserError">A port that is taken.</exception>
    public static LoadWatch Of(Verb verb, LoadPlan plan, LoadOptions options, CommonOptions common)
    {
        var watch = new LoadWatch(common.ErrorPage(verb.Parse, verb.Shell), verb.Shell.Error, plan.Duration, Shell.IsErrorTerminal);
        EquatableList<string> names = [.. plan.Requests.Select(r => r.Name)];
        if (verb.Parse.GetValue(options.Hdr) is { } log) watch.Log(log, names);
        if (verb.Parse.GetValue(options.Answers) is { } answers) watch.Keep(answers);
        if (verb.Parse.GetValue(options.Prometheus) is { } file) watch.Metrics(new(names), metrics => () => Write(file, metrics));
        if (verb.Parse.GetValue(options.Metrics) is { } port)
            watch.Metrics(new(names), metrics => new MetricsEndpoint(port, metrics).Dispose);
        return watch;
    }

    public void Passed(LoadProgress progress)
    {
        foreach (var other in _others) other.Passed(progress);
        if (_isTerminal) _line.Show(LoadLine.Of(_page, progress.Interval, _whole));
        else if (progress.Interval.To >= _next)
        {
            _error.WriteLine(LoadLine.Of(_page, progress.Interval, _whole));
            _next = progress.Interval.To + PlainEvery;
        }
    }

    public void Dispose()
    {
        if (_isOver) return;
        _isOver = true;
        _line.Dispose();
        foreach (var end in _ends) end();
    }

    private void Log(string file, EquatableList<string> names)
    {
        var writer = new StreamWriter(file) { NewLine = "\n" };
        _others.Add(new HdrLog(writer, TimeProvider.System.GetUtcNow(), names));
        _ends.Add(writer.Dispose);
    }

    public void Kept(string request, int status, ReadOnlySpan<byte> body) => _answers?.Add(body);

    private void Keep(string file)
    {
        var stream = File.Create(file);
        _answers = new(stream);
        _ends.Add(stream.Dispose);
    }

    private void Metrics(LoadMetrics metrics, Func<LoadMetrics, Action> end)
    {
        _others.Add(metrics);
        _ends.Add(end(metrics));
    }

    private static void Write(string file, LoadMetrics metrics)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        metrics.Write(writer);
        Loading.FileSwap.Write(file, writer.ToString());
    }
}
