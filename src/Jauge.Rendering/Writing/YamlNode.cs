using System.Globalization;
using Jauge.Core;

namespace Jauge.Rendering.Writing;

/// <summary>A value of a YAML document: a scalar, a map or a list.</summary>
public abstract class YamlNode
{
    /// <summary>A text.</summary>
    public static implicit operator YamlNode(string text) => new YamlScalar(text);

    /// <summary>A whole number.</summary>
    public static implicit operator YamlNode(int number) => YamlScalar.Plain(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    public static implicit operator YamlNode(decimal number) =>
        YamlScalar.Plain(number.ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>A truth value.</summary>
    public static implicit operator YamlNode(bool flag) => YamlScalar.Plain(flag ? "true" : "false");

    /// <summary>A list of texts.</summary>
    public static YamlList List(IEnumerable<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var list = new YamlList();
        foreach (var item in items) list.Add(item);
        return list;
    }

    /// <summary>A map of texts.</summary>
    public static YamlMap Map(IEnumerable<KeyValuePair<string, string>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var map = new YamlMap();
        foreach (var (key, value) in entries) map.Add(key, value);
        return map;
    }
}
