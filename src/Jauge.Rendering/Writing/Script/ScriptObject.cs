using System.Collections;

namespace Jauge.Rendering.Writing.Script;

/// <summary>An object: names with values, in the order in which they were added.</summary>
public sealed class ScriptObject : ScriptExpression, IEnumerable<ScriptEntry>
{
    private readonly List<ScriptEntry> _entries = [];

    /// <summary>Whether it has no member.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>Adds a member; a null value adds nothing.</summary>
    /// <exception cref="ArgumentException">The name is there already.</exception>
    public void Add(string name, ScriptExpression? value, string? comment = null)
    {
        if (value is null) return;
        if (_entries.Any(e => e.Name == name && !e.IsComputed)) throw new ArgumentException($"'{name}' is there already.", nameof(name));
        _entries.Add(new(name, value, comment));
    }

    /// <summary>Adds a member whose name a variable holds.</summary>
    public void AddAt(string variable, ScriptExpression value) => _entries.Add(new(ScriptIdentifier.Checked(variable), value, null, true));

    /// <inheritdoc/>
    public IEnumerator<ScriptEntry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
