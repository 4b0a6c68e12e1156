using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Jauge.Rendering.Writing.Hcl;

/// <summary>An expression of HCL.</summary>
public abstract class HclValue
{
    /// <summary>A text; template signs in it are escaped, so that it stays a text. No text is no value.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator HclValue?(string? text) => text is null ? null : new HclText(text);

    /// <summary>A whole number.</summary>
    public static implicit operator HclValue(long number) => new HclLiteral(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    public static implicit operator HclValue(decimal number) =>
        new HclLiteral(number.ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>A truth value.</summary>
    public static implicit operator HclValue(bool flag) => new HclLiteral(flag ? "true" : "false");

    /// <summary>A reference such as <c>azurerm_resource_group.main.name</c>.</summary>
    /// <param name="path">Identifiers joined by dots, each with an index in brackets where it has one.</param>
    /// <exception cref="ArgumentException">It is not a reference.</exception>
    public static HclValue Of(string path) => HclReference.Parse(path);

    /// <summary>A list of expressions.</summary>
    public static HclList List(IEnumerable<HclValue> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var list = new HclList();
        foreach (var item in items) list.Add(item);
        return list;
    }

    /// <summary>An object from names and values; a null value adds nothing.</summary>
    /// <exception cref="ArgumentException">A name comes twice.</exception>
    public static HclObject Object(IEnumerable<KeyValuePair<string, HclValue>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var made = new HclObject();
        foreach (var (name, value) in entries) made.Add(name, value);
        return made;
    }

    /// <summary>A function applied to arguments.</summary>
    public static HclValue Call(string function, params HclValue[] arguments) => new HclCall(function, arguments);

    /// <summary>Texts and expressions one after the other, in one text.</summary>
    public static HclValue Join(params HclValue[] parts) => new HclTemplate(parts);

    /// <summary>One of two expressions, as a condition decides.</summary>
    public static HclValue If(HclValue condition, HclValue then, HclValue otherwise) => new HclConditional(condition, then, otherwise);

    /// <summary>The opposite of a truth value.</summary>
    public static HclValue Not(HclValue value) => new HclNegation(value);

    /// <summary>A list with one item for each of another: <c>[for item in items : value if where]</c>.</summary>
    /// <param name="item">Name of an item in the expressions; <c>key, value</c> as two names for those of a map.</param>
    /// <param name="items">What is gone through.</param>
    /// <param name="value">One item of the result.</param>
    /// <param name="where">Which items count; all when it is null.</param>
    /// <exception cref="ArgumentException">A name is no identifier.</exception>
    public static HclValue ForList(string item, HclValue items, HclValue value, HclValue? where = null) =>
        new HclFor(Names(item), items, null, value, where);

    /// <summary>A map with one entry for each item of another: <c>{ for item in items : key => value if where }</c>.</summary>
    /// <param name="item">Name of an item in the expressions; <c>key, value</c> as two names for those of a map.</param>
    /// <param name="items">What is gone through.</param>
    /// <param name="key">Key of an entry; no two may be the same.</param>
    /// <param name="value">Value of an entry.</param>
    /// <param name="where">Which items count; all when it is null.</param>
    /// <exception cref="ArgumentException">A name is no identifier.</exception>
    public static HclValue ForMap(string item, HclValue items, HclValue key, HclValue value, HclValue? where = null) =>
        new HclFor(Names(item), items, key ?? throw new ArgumentNullException(nameof(key)), value, where);

    /// <summary>This expression and another, joined by an operator such as <c>==</c>, <c>&amp;&amp;</c> or <c>*</c>.</summary>
    /// <exception cref="ArgumentException">HCL has no such operator.</exception>
    public HclValue Op(string sign, HclValue right) => new HclOperation(this, sign, right);

    /// <summary>Whether this expression equals another.</summary>
    public HclValue Is(HclValue other) => Op("==", other);

    /// <summary>Whether this expression differs from another.</summary>
    public HclValue IsNot(HclValue other) => Op("!=", other);

    /// <summary>An attribute of this expression.</summary>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public HclValue Dot(string attribute) => new HclAccess(this, attribute);

    /// <summary>An item of this expression, by number or by key.</summary>
    public HclValue At(HclValue index) => new HclAccess(this, index);

    private static string[] Names(string item) => item.Split(',', StringSplitOptions.TrimEntries);
}
