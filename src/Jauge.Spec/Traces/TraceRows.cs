using Jauge.Core;

namespace Jauge.Spec.Traces;

/// <summary>Rows of a recording, as they are read: times, classes and mistakes.</summary>
/// <param name="file">The file, as messages name it.</param>
/// <param name="paths">Classes of requests.</param>
/// <param name="mistakes">Takes what is wrong.</param>
internal sealed class TraceRows(string file, RequestPaths paths, Mistakes mistakes)
{
    /// <summary>Mistakes after which a person looks for another file.</summary>
    public const int MostMistakes = 20;

    private readonly List<(TimeSpan Time, int Request)> _arrivals = [];
    private readonly List<(TimeSpan Time, double Amount)> _counts = [];
    private bool? _areDates;

    public bool HasMistakes { get; private set; }

    /// <summary>Whether to read on is of no use.</summary>
    public bool IsSpent => mistakes.IsSpent;

    public int Unmatched { get; private set; }

    public RequestPaths Paths => paths;

    public void Wrong(int line, int length, Text expected) => Add(ResolutionDiagnostics.BadTraceRow(Span(line, length), expected));

    public void WrongLogLine(int line, int length) => Add(ResolutionDiagnostics.BadTraceRow(Span(line, length),
        new("this is not a line of an access log", "ce n'est pas une ligne de journal d'accès"),
        new("for example: `192.0.2.1 - - [20/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 512`; take out the lines that are none",
            "par exemple : « 192.0.2.1 - - [20/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 512 » ; retirez les lignes qui n'en sont pas")));

    /// <summary>The time of a row; null where it is none, or not of the first row's kind.</summary>
    public TimeSpan? Time(string text, int line, int length)
    {
        if (TraceTime.TryParse(text, out var time, out var isDate) && (_areDates ??= isDate) == isDate) return time;
        Wrong(line, length, new($"`{text}` is not a time like the first", $"« {text} » n'est pas un temps comme le premier"));
        return null;
    }

    public void Arrive(TimeSpan time, int request, int line)
    {
        if (_arrivals.Count < TraceReader.MaxRows) _arrivals.Add((time, request));
        else Wrong(line, 1, new("there are more than a million rows; counts by minute say as much",
            "il y a plus d'un million de lignes ; des nombres par minute en disent autant"));
    }

    public void Count(TimeSpan time, double amount, int line, int length)
    {
        if (_counts.Count > 0 && time <= _counts[^1].Time)
            Wrong(line, length, new("the time is not later than that of the row before",
                "le temps n'est pas postérieur à celui de la ligne précédente"));
        else if (_counts.Count >= TraceReader.MaxRows)
            Wrong(line, length, new("there are more than a million rows", "il y a plus d'un million de lignes"));
        else
            _counts.Add((time, amount));
    }

    /// <summary>The class of a row; −1: drawn by the shares.</summary>
    public int Request(string text, int line, int length)
    {
        if (text.Length == 0) return -1;
        if (!RequestPaths.IsPath(text)) return Named(text, line, length);
        var found = paths.ByPath(text);
        if (found < 0) Unmatched++;
        return found;
    }

    /// <summary>Single requests, in order of time.</summary>
    /// <param name="resolution">How exact their times are.</param>
    public Trace Arrivals(TimeSpan resolution)
    {
        var begun = _areDates == true && _arrivals.Count > 0 ? _arrivals.Min(a => a.Time) : TimeSpan.Zero;
        return new()
        {
            File = file, Requests = paths.Names, Unmatched = Unmatched, Resolution = resolution,
            Arrivals = [.. _arrivals.Select(a => new TraceArrival(a.Time - begun, a.Request)).OrderBy(a => a.At)],
        };
    }

    /// <summary>Rates; the last interval is as long as the one before.</summary>
    /// <param name="areRates">Whether the amounts are a second; else they are of the whole interval.</param>
    public Trace? Intervals(bool areRates)
    {
        if (_counts.Count == 1 && !HasMistakes)
            Wrong(2, 1, new("one row has no end: two are needed", "une seule ligne n'a pas de fin : il en faut deux"));
        if (_counts.Count < 2) return _counts.Count == 0 ? new() { File = file } : null;
        var begun = _areDates == true ? _counts[0].Time : TimeSpan.Zero;
        _counts.Add((_counts[^1].Time + (_counts[^1].Time - _counts[^2].Time), 0));
        return new()
        {
            File = file,
            Intervals = [.. _counts.Zip(_counts.Skip(1),
                (a, b) => new TraceInterval(a.Time - begun, b.Time - begun,
                    areRates ? a.Amount : a.Amount / (b.Time - a.Time).TotalSeconds))],
        };
    }

    private int Named(string name, int line, int length)
    {
        var found = paths.ByName(name);
        if (found < 0)
            Add(SpecDiagnostics.UnknownReference(Span(line, length), new("request class", "classe de requêtes"), name, paths.Names));
        return found;
    }

    private void Add(Diagnostic diagnostic)
    {
        HasMistakes = true;
        mistakes.Add(diagnostic);
    }

    private SourceSpan Span(int line, int length) => new(file, line, 1, line, 1 + Math.Max(1, length));
}
