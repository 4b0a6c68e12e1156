using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>The words of the format's closed lists.</summary>
internal static class Words
{
    public static EquatableMap<OfferingKind> Kinds { get; } = Of<OfferingKind>(Enum.GetValues<OfferingKind>());

    public static EquatableMap<InputType> InputTypes { get; } =
        Of<InputType>(Enum.GetValues<InputType>().Where(type => type != InputType.Language));

    public static EquatableMap<Confidence> Confidences { get; } = Of<Confidence>(Enum.GetValues<Confidence>());

    public static EquatableMap<GrantScope> GrantScopes { get; } = Of<GrantScope>(Enum.GetValues<GrantScope>());

    public static EquatableMap<SkuMode> SkuModes { get; } = EquatableMap.Of(("by-sku", SkuMode.BySku));

    public static EquatableMap<PriceTerm> Terms { get; } =
        PriceTerms.Words.Where(word => word.Length > 0).ToEquatableMap(word => word, word => PriceTerms.TryParse(word, out var term) ? term : default);

    // Every one of these enumerations has one-word members: the word of the file is the member in small letters.
    private static EquatableMap<T> Of<T>(IEnumerable<T> values) where T : struct, Enum =>
        values.ToEquatableMap(value => value.ToString().ToLowerInvariant(), value => value);
}
