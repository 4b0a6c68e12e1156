using System.Collections;

namespace Jauge.Rendering.Writing.Hcl;

/// <summary>An object: names with values, in the order in which they were added.</summary>
public sealed class HclObject : HclValue, IEnumerable<KeyValuePair<string, HclValue>>
{
    private readonly List<KeyValuePair<string, HclValue>> _entries = [];

    /// <summary>Adds a name; a null value adds nothing.</summary>
    /// <exception cref="ArgumentException">The name is there already.</exception>
    public void Add(string name, HclValue? value)
    {
        if (value is null) return;
        if (_entries.Any(e => e.Key == name)) throw new ArgumentException($"'{name}' is there already.", nameof(name));
        _entries.Add(new(name, value));
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, HclValue>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
