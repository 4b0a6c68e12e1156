using System.Collections;

namespace Jauge.Rendering.Writing.Script;

/// <summary>A list.</summary>
public sealed class ScriptArray : ScriptExpression, IEnumerable<ScriptExpression>
{
    private readonly List<ScriptExpression> _items = [];

    /// <summary>A list of expressions.</summary>
    public static ScriptArray Of(IEnumerable<ScriptExpression> items)
    {
        var array = new ScriptArray();
        foreach (var item in items) array.Add(item);
        return array;
    }

    /// <summary>Adds an item.</summary>
    public void Add(ScriptExpression item) => _items.Add(item);

    /// <inheritdoc/>
    public IEnumerator<ScriptExpression> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
