namespace Jauge.Catalog;

/// <summary>The words of the format's closed lists, in the order of the members that they stand for.</summary>
/// <remarks>Plain arrays, and no map over each enumeration: the runtime compiles generic code anew for every one, which a start
/// feels.</remarks>
internal static class Words
{
    public static IReadOnlyList<string> Kinds { get; } = Of(typeof(OfferingKind));

    /// <summary>Without <see cref="InputType.Language"/>, which is written as <c>{}</c>.</summary>
    public static IReadOnlyList<string> InputTypes { get; } = Of(typeof(InputType))[1..];

    public static IReadOnlyList<string> Confidences { get; } = Of(typeof(Confidence));

    public static IReadOnlyList<string> GrantScopes { get; } = Of(typeof(GrantScope));

    public static IReadOnlyList<string> SkuModes { get; } = ["by-sku"];

    // Every one of these enumerations counts from 0 and has one-word members: the word of the file is the member in small letters.
    private static string[] Of(Type type) => [.. Enum.GetNames(type).Select(name => name.ToLowerInvariant())];
}
