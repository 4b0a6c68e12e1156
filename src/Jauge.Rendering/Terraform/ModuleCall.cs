using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform;

/// <summary>One use of a module in an environment.</summary>
/// <param name="name">Of the module's block, and of the variable that holds its numbers: an identifier.</param>
/// <param name="module">The module.</param>
internal sealed class ModuleCall(string name, TerraformModule module)
{
    private readonly List<ModuleOutput> _shown = [];
    private readonly List<EnvironmentVariable> _asked = [];
    private readonly List<HclValue> _after = [];

    internal string Name { get; } = name;

    internal TerraformModule Module { get; } = module;

    /// <summary>What people call it; above the block, and the description of its numbers.</summary>
    internal required Text Title { get; init; }

    /// <summary>Regions or other keys, of each of which there is one copy; null for one copy without a key.</summary>
    internal HclValue? ForEach { get; init; }

    /// <summary>What the description states of it: <c>terraform.tfvars</c> holds it, as one object.</summary>
    internal HclObject Numbers { get; } = [];

    /// <summary>What comes from elsewhere in the environment: names, tags, other modules' outputs.</summary>
    internal HclObject Wiring { get; } = [];

    /// <summary>Providers that are handed over, where the module names aliases.</summary>
    internal HclObject Providers { get; } = [];

    /// <summary>Outputs that the environment shows, too.</summary>
    internal IReadOnlyList<ModuleOutput> Shown => _shown;

    /// <summary>What nobody but an operator can give: secrets above all.</summary>
    internal IReadOnlyList<EnvironmentVariable> Asked => _asked;

    /// <summary>An output of this call; of all its copies, by key, where it has several.</summary>
    internal HclValue Output(string output) => ForEach is null ? HclValue.Of($"module.{Name}.{output}")
        : HclValue.ForMap("key, copy", HclValue.Of($"module.{Name}"), HclValue.Of("key"), HclValue.Of($"copy.{output}"));

    /// <summary>An output of the copy that has the same key as whoever reads it.</summary>
    internal HclValue Here(string output) => HclValue.Of($"module.{Name}[each.key].{output}");

    /// <summary>Lets the environment show an output, as <c>NAME_OUTPUT</c>.</summary>
    internal void Show(params string[] outputs) => _shown.AddRange(outputs.Select(o => Module.Outputs.Single(m => m.Name == o)));

    /// <summary>Waits for another call although no argument refers to it: for roles that must be given before use.</summary>
    internal void After(ModuleCall other) => After(other.Name);

    /// <summary>The same, by the name of the other's block.</summary>
    internal void After(string other) => _after.Add(HclValue.Of($"module.{other}"));

    /// <summary>Hands over a variable that an operator gives, in the environment called <c>NAME_VARIABLE</c>.</summary>
    internal void Ask(string variable)
    {
        var inner = Module.Variables.Single(v => v.Name == variable);
        var outer = inner with { Name = $"{Name}_{variable}", Validations = [] };
        _asked.Add(new(outer, null));
        Wiring.Add(variable, outer.Value);
    }

    /// <summary>A map of which the description states one part, and the environment wires the other.</summary>
    internal void Merge(string variable, HclObject stated, HclObject wired)
    {
        if (!stated.IsEmpty) Numbers.Add(variable, stated);
        if (wired.IsEmpty) return;
        Wiring.Add(variable, stated.IsEmpty ? wired : HclValue.Call("merge", HclValue.Of($"var.{Name}.{variable}"), wired));
    }

    /// <summary>The variable of the environment that holds the numbers; null where it has none.</summary>
    internal EnvironmentVariable? Variable() => Numbers.IsEmpty ? null : new(new(Name, NumbersType(), Title), Numbers);

    /// <summary>The block in the environment.</summary>
    internal HclBlock Block(Language language)
    {
        var block = new HclBlock("module", Name) { Comment = Title.In(language) };
        block.Add("source", $"../../modules/{Module.Folder}");
        block.Add("for_each", ForEach);
        if (!Providers.IsEmpty) block.Add("providers", Providers);
        foreach (var entry in Wiring) block.Add(entry.Name, entry.Value, entry.Comment);
        foreach (var entry in Numbers.Where(n => !Wiring.Any(w => w.Name == n.Name)))
            block.Add(entry.Name, HclValue.Of($"var.{Name}.{entry.Name}"));
        if (_after.Count > 0) block.Add("depends_on", HclValue.List(_after));
        return block;
    }

    /// <summary>Arguments that the module does not know, and those that it misses: a bug of a renderer.</summary>
    internal IEnumerable<string> Mistakes()
    {
        var given = Wiring.Concat(Numbers).Select(e => e.Name).ToHashSet();
        return given.Except(Module.Variables.Select(v => v.Name)).Select(n => $"{Module.Folder} has no variable {n}")
            .Concat(Module.Variables.Where(v => v.Default is null && !given.Contains(v.Name))
                .Select(v => $"{Name} does not give {v.Name} to {Module.Folder}"));
    }

    private HclValue NumbersType()
    {
        var types = new HclObject();
        foreach (var entry in Numbers) types.Add(entry.Name, Module.Variables.Single(v => v.Name == entry.Name).Type);
        return HclType.Object(types);
    }
}
