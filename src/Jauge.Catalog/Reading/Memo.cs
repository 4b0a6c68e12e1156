using System.Collections.Concurrent;
using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>Reads each name once and gives what was read, with what was said of it, to everyone who asks.</summary>
/// <remarks>Thread-safe: two askers at once wait for one reading. The reading is a function of the files alone, so that nobody can tell
/// whether it was remembered.</remarks>
internal sealed class Memo<T>(Func<string, DiagnosticBag, T> read)
{
    private readonly ConcurrentDictionary<string, Lazy<Reading>> _known = new(StringComparer.Ordinal);

    public T Get(string name, DiagnosticBag bag)
    {
        var reading = _known.GetOrAdd(name, key => new(() => Read(key))).Value;
        bag.AddRange(reading.Said);
        return reading.Value;
    }

    private Reading Read(string name)
    {
        var own = new DiagnosticBag();
        var value = read(name, own);
        return new(value, own.Sorted());
    }

    private sealed record Reading(T Value, IReadOnlyList<Diagnostic> Said);
}
