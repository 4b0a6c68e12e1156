using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform;

/// <summary>What one cloud contributes to the folder of an environment.</summary>
/// <remarks>A system may stand on several clouds: their parts lie side by side in the same files.</remarks>
internal abstract class CloudEnvironment(RenderContext context)
{
    /// <summary>The provider and its versions.</summary>
    internal abstract ProviderPin Pin { get; }

    /// <summary>Whether components of an offering become resources here.</summary>
    internal abstract bool Maps(DeployedComponent component);

    /// <summary>Modules that are used, in the order in which a reader meets them.</summary>
    internal abstract IReadOnlyList<ModuleCall> Calls { get; }

    /// <summary>Locals and resources that all modules stand on.</summary>
    internal abstract IEnumerable<HclBlock> Foundation();

    /// <summary>The provider's configurations: one, or one for each region.</summary>
    internal abstract IEnumerable<HclBlock> ProviderBlocks();

    /// <summary>Variables beside those of the modules.</summary>
    internal abstract IEnumerable<EnvironmentVariable> Variables();

    /// <summary>Outputs beside those of the modules.</summary>
    internal virtual IEnumerable<ModuleOutput> Outputs() => [];

    /// <summary>The Terraform that the back end needs, if this cloud is the system's home.</summary>
    internal virtual string RequiredVersion => ProviderPin.RequiredVersion;

    /// <summary>Where Terraform keeps its state, if this cloud is the system's home: a block <c>backend</c> that lacks what only the
    /// operator knows.</summary>
    internal abstract HclBlock Backend();

    protected RenderContext Context { get; } = context;

    protected string Say(string english, string french) => Context.Say(english, french);
}
