using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Reading;

/// <summary>Facts, sizes and keys of a component, in the types that rules compute with. What is unknown is null, never a guess.</summary>
internal static class Facts
{
    /// <summary>A time, possibly a range.</summary>
    public static Known<Range<TimeSpan>>? Time(this DeployedComponent component, string name) =>
        Quantity(component, name) is { } known && known.Value.Dimension == Dimension.OfTime
            ? new(new(Figures.Seconds(known.Value.Value.Low), Figures.Seconds(known.Value.Value.High)), known.Fact)
            : null;

    /// <summary>A plain number, a ratio or a size in its base unit; the upper end of a range.</summary>
    public static Known<decimal>? Number(this DeployedComponent component, string name) =>
        Quantity(component, name) is { } known ? new(known.Value.Value.High, known.Fact) : null;

    /// <summary>A yes or no.</summary>
    public static Known<bool>? Flag(this DeployedComponent component, string name) =>
        component.Fact(name) is { Value: FlagValue flag } fact ? new(flag.Flag, fact) : null;

    /// <summary>A word or a sentence.</summary>
    public static Known<string>? Word(this DeployedComponent component, string name) =>
        component.Fact(name) is { Value: TextValue text } fact ? new(text.Text, fact) : null;

    /// <summary>An attribute of the size, in its base unit.</summary>
    public static decimal? Size(this DeployedComponent component, string attribute) =>
        component.Sku?.Attributes.GetValueOrDefault(attribute) is QuantityValue { Quantity: var quantity } ? quantity.Value.High : null;

    /// <summary>Where the attributes of the size come from.</summary>
    public static Citation? SizeSource(this DeployedComponent component) =>
        component.Sku is { Source: { } source } sku ? Citation.Of(source, sku.AsOf) : null;

    /// <summary>One of the offering's own keys, as a number in its base unit.</summary>
    public static decimal? Input(this DeployedComponent component, string key) =>
        component.Inputs.GetValueOrDefault(key) is QuantityValue { Quantity: var quantity } ? quantity.Value.High : null;

    /// <summary>One of the offering's own keys, as a word.</summary>
    public static string? InputWord(this DeployedComponent component, string key) =>
        component.Inputs.GetValueOrDefault(key) is TextValue text ? text.Text : null;

    /// <summary>The same component with another standby arrangement: what the offering would say of it.</summary>
    public static DeployedComponent WithHighAvailability(this DeployedComponent component, string arrangement) =>
        component with { Spec = component.Spec with { HighAvailability = arrangement } };

    private static Known<Quantity>? Quantity(DeployedComponent component, string name) =>
        component.Fact(name) is { Value: QuantityValue value } fact ? new(value.Quantity, fact) : null;
}
