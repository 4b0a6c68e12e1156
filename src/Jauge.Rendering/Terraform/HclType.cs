using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform;

/// <summary>Types of Terraform's variables.</summary>
internal static class HclType
{
    internal static HclValue Text { get; } = HclValue.Of("string");

    internal static HclValue Number { get; } = HclValue.Of("number");

    internal static HclValue Flag { get; } = HclValue.Of("bool");

    internal static HclValue Texts { get; } = ListOf(Text);

    internal static HclValue TextMap { get; } = MapOf(Text);

    internal static HclValue ListOf(HclValue type) => HclValue.Call("list", type);

    internal static HclValue SetOf(HclValue type) => HclValue.Call("set", type);

    internal static HclValue MapOf(HclValue type) => HclValue.Call("map", type);

    internal static HclValue Object(HclObject attributes) => HclValue.Call("object", attributes);

    /// <summary>An attribute that may be left out; null stands for it then.</summary>
    internal static HclValue Optional(HclValue type) => HclValue.Call("optional", type);

    /// <summary>An attribute that may be left out.</summary>
    internal static HclValue Optional(HclValue type, HclValue standsIn) => HclValue.Call("optional", type, standsIn);
}
