using Jauge.Core;
using Jauge.Rendering.Files;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform;

/// <summary>The folder of an environment: it calls the modules, and holds the numbers that make it differ from the others.</summary>
internal sealed class EnvironmentFolder(RenderContext context, IReadOnlyList<CloudEnvironment> clouds)
{
    internal IReadOnlyList<ModuleCall> Calls { get; } = [.. clouds.SelectMany(c => c.Calls)];

    internal IEnumerable<RenderedFile> Files()
    {
        var mistakes = Calls.SelectMany(c => c.Mistakes()).ToList();
        if (mistakes.Count > 0) throw new InvalidOperationException(string.Join("; ", mistakes));
        yield return File("main.tf", clouds.SelectMany(c => c.Foundation()).Concat(Calls.Select(c => c.Block(context.Language))), Head());
        yield return File("variables.tf", Variables().Select(v => v.Variable.Block(context.Language)));
        yield return File("outputs.tf", Outputs().Select(o => o.Block(context.Language)));
        yield return File("providers.tf", clouds.SelectMany(c => c.ProviderBlocks()).Prepend(Versions()));
        yield return File("backend.tf", [clouds[0].Backend()]);
        yield return new($"{Folder}/terraform.tfvars", Values());
    }

    private string Folder => $"terraform/environments/{context.Environment}";

    private string Head() => context.Deployment.Spec.Title is { } title ? $"{title} ({context.Environment})" : context.Scope;

    private HclBlock Versions() =>
        TerraformBlocks.Versions(clouds.Select(c => c.Pin).Concat(Calls.SelectMany(c => c.Module.Providers)).Distinct(),
            new Dictionary<string, IReadOnlyList<string>>(), clouds[0].RequiredVersion);

    private IEnumerable<EnvironmentVariable> Variables() => clouds.SelectMany(c => c.Variables())
        .Concat(Calls.SelectMany(c => c.Asked.Concat(c.Variable() is { } numbers ? [numbers] : [])));

    private IEnumerable<ModuleOutput> Outputs() => clouds.SelectMany(c => c.Outputs()).Concat(Calls.SelectMany(c => c.Shown.Select(o =>
        new ModuleOutput($"{c.Name}_{o.Name}", c.Output(o.Name), o.Description) { IsSensitive = o.IsSensitive })));

    private string Values()
    {
        var values = new HclBlock("values");
        foreach (var variable in Variables().Where(v => v.Value is not null))
            values.Add(variable.Variable.Name, variable.Value, variable.Variable.Description.In(context.Language));
        var asked = Variables().Where(v => v.Value is null && v.Variable.Default is null).Select(v => $"TF_VAR_{v.Variable.Name}").ToList();
        return HclWriter.WriteValues(values, ValuesHead(asked));
    }

    private string ValuesHead(List<string> asked) => string.Join('\n', new[]
    {
        context.Say("The numbers of this environment, as the description states them.",
            "Les chiffres de cet environnement, tels que la description les donne."),
        asked.Count == 0 ? "" : context.Say("Given from outside, in no file:", "Donnés de l'extérieur, dans aucun fichier :"),
    }.Where(l => l.Length > 0).Concat(asked.Select(a => $"  {a}")));

    private RenderedFile File(string name, IEnumerable<HclBlock> blocks, string? head = null) =>
        new($"{Folder}/{name}", HclWriter.Write(blocks, head));
}
