using System.Globalization;

namespace Jauge.Rendering.Writing.Hcl;

/// <summary>An expression of HCL.</summary>
public abstract class HclValue
{
    /// <summary>A text; template signs in it are escaped, so that it stays a text.</summary>
    public static implicit operator HclValue(string text) => new HclText(text);

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

    /// <summary>A function applied to arguments.</summary>
    public static HclValue Call(string function, params HclValue[] arguments) => new HclCall(function, arguments);

    /// <summary>Texts and expressions one after the other, in one text.</summary>
    public static HclValue Join(params HclValue[] parts) => new HclTemplate(parts);
}
