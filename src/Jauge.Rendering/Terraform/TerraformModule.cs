using Jauge.Core;
using Jauge.Rendering.Files;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform;

/// <summary>A folder of <c>terraform/modules</c>: the same for all environments, which differ by what they hand to it.</summary>
/// <remarks>Resources, variables and outputs are looked up in the provider's schema of the pinned version, never written from
/// memory.</remarks>
internal abstract class TerraformModule(Language language)
{
    /// <summary>Name of the folder: the offering's, or what it lays the ground for.</summary>
    internal abstract string Folder { get; }

    /// <summary>One sentence at the head of the module.</summary>
    internal abstract Text Purpose { get; }

    /// <summary>Providers whose resources it holds.</summary>
    internal abstract IReadOnlyList<ProviderPin> Providers { get; }

    /// <summary>What an environment hands to it.</summary>
    internal abstract IReadOnlyList<ModuleVariable> Variables { get; }

    /// <summary>What it tells an environment.</summary>
    internal abstract IReadOnlyList<ModuleOutput> Outputs { get; }

    /// <summary>Data sources, locals and resources, in the order in which they are read best.</summary>
    internal abstract IEnumerable<HclBlock> Main();

    /// <summary>Aliases of a provider that an environment has to hand over, such as a second region's.</summary>
    internal virtual IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases => new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The module's files.</summary>
    internal IEnumerable<RenderedFile> Files()
    {
        yield return File("main", Main(), Purpose.In(language));
        yield return File("variables", Variables.Select(v => v.Block(language)));
        if (Outputs.Count > 0) yield return File("outputs", Outputs.Select(o => o.Block(language)));
        yield return File("versions", [TerraformBlocks.Versions(Providers, Aliases)]);
    }

    /// <summary>A sentence in the delivery's language.</summary>
    protected string Say(string english, string french) => language == Language.French ? french : english;

    private RenderedFile File(string name, IEnumerable<HclBlock> blocks, string? head = null) =>
        new($"terraform/modules/{Folder}/{name}.tf", HclWriter.Write(blocks, head));
}
