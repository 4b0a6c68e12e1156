using System.Collections;

namespace Jauge.Rendering.Writing.Hcl;

/// <summary>An object: names with values, in the order in which they were added.</summary>
public sealed class HclObject : HclValue, IEnumerable<HclEntry>
{
    private readonly List<HclEntry> _entries = [];

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => _entries.Count == 0;

    internal IReadOnlyList<HclEntry> Entries => _entries;

    /// <summary>Adds a name; a null value adds nothing.</summary>
    /// <exception cref="ArgumentException">The name is there already.</exception>
    public void Add(string name, HclValue? value) => Add(name, value, null);

    /// <summary>Adds a name with a comment above it; a null value adds nothing.</summary>
    /// <exception cref="ArgumentException">The name is there already.</exception>
    public void Add(string name, HclValue? value, string? comment)
    {
        if (value is null) return;
        if (_entries.Any(e => e.Name == name)) throw new ArgumentException($"'{name}' is there already.", nameof(name));
        _entries.Add(new(name, value, null, comment));
    }

    /// <inheritdoc/>
    public IEnumerator<HclEntry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
