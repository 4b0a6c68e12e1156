using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform;

/// <summary>Blocks that are written the same way everywhere.</summary>
internal static class TerraformBlocks
{
    /// <summary>Versions of Terraform and of the providers.</summary>
    /// <param name="pins">Each provider once.</param>
    /// <param name="aliases">Aliases that a module is handed, by provider.</param>
    /// <param name="required">Constraint on Terraform itself.</param>
    internal static HclBlock Versions(IEnumerable<ProviderPin> pins, IReadOnlyDictionary<string, IReadOnlyList<string>> aliases,
        string required = ProviderPin.RequiredVersion)
    {
        var providers = new HclBlock("required_providers");
        foreach (var pin in pins) providers.Add(pin.Name, Pin(pin, aliases.GetValueOrDefault(pin.Name) ?? []));
        return new("terraform") { { "required_version", required }, providers };
    }

    /// <summary>A resource whose data must not be lost by a plan that somebody read in haste.</summary>
    internal static HclBlock Keep(string why) => new("lifecycle") { { "prevent_destroy", true, why } };

    /// <summary>Arguments that somebody else changes while the system runs.</summary>
    internal static HclBlock Leave(string why, params string[] arguments) =>
        new("lifecycle") { { "ignore_changes", HclValue.List(arguments.Select(HclValue.Of)), why } };

    /// <summary>A block that is there once where a condition holds, and not at all otherwise.</summary>
    internal static HclBlock When(HclValue condition, HclBlock block) =>
        Each(HclValue.If(condition, HclValue.List([true]), new HclList()), block);

    /// <summary>A block for each item of a list or map; inside it the item is <c>NAME.value</c>.</summary>
    internal static HclBlock Each(HclValue items, HclBlock block)
    {
        var content = new HclBlock("content");
        foreach (var entry in block)
            if (entry.Block is { } inner) content.Add(inner);
            else content.Add(entry.Name, entry.Value, entry.Comment);
        return Dynamic(block, items, content);
    }

    private static HclBlock Dynamic(HclBlock block, HclValue items, HclBlock content)
    {
        var dynamic = new HclBlock("dynamic", block.Type) { Comment = block.Comment };
        dynamic.Add("for_each", items);
        dynamic.Add(content);
        return dynamic;
    }

    private static HclObject Pin(ProviderPin pin, IReadOnlyList<string> aliases) => new()
    {
        { "source", pin.Source },
        { "version", pin.Version },
        { "configuration_aliases", aliases.Count > 0 ? HclValue.List(aliases.Select(a => HclValue.Of($"{pin.Name}.{a}"))) : null },
    };
}
