using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Review.Security;

/// <summary>JR802.</summary>
internal sealed class SecretInFile() : ReviewRule("JR802", "Secret written in the file", "Secret écrit dans le fichier")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from text in Texts(context.Deployment.Document.Tree(context.Deployment.Environment), "")
        where !text.Path.StartsWith("security.credentials.", StringComparison.Ordinal)
        let kind = SecretPattern.Kind(text.Value) ?? Named(text.Path, text.Value)
        where kind is not null
        select Report(context, FindingSeverity.Risk, text.Path, Message(text.Path, text.Value, kind.Value), Cure, null);

    private static IEnumerable<(string Path, string Value)> Texts(YamlNode node, string path) => node switch
    {
        YamlScalar scalar => [(path, scalar.Value)],
        YamlMapping mapping => mapping.Entries.SelectMany(e => Texts(e.Value, path.Length == 0 ? e.Key : $"{path}.{e.Key}")),
        YamlSequence list => list.Items.SelectMany((item, i) => Texts(item, $"{path}.{i + 1}")),
        _ => [],
    };

    /// <summary>A setting named like a secret whose value is no reference to one.</summary>
    private static Text? Named(string path, string value)
    {
        var inSettings = path.StartsWith("components.", StringComparison.Ordinal) && path.Contains(".settings.", StringComparison.Ordinal);
        var reference = value.Length == 0 || value.StartsWith('$') || value.StartsWith('@') || value.StartsWith('<')
            || value.StartsWith('{');
        return inSettings && !reference && SecretPattern.IsSecretName(path) ? new("the value of a secret", "la valeur d'un secret") : null;
    }

    private static Text Message(string path, string value, Text kind) => Text.Format(
        $"{path} holds {kind} ({Masked(value)}): whoever reads the file, its history or this report's source has it.",
        $"{path} porte {kind} ({Masked(value)}) : qui lit le fichier ou son historique l'a.");

    /// <summary>Enough to find it, too little to use it.</summary>
    private static string Masked(string value) => value.Length <= 8 ? "…" : $"{value[..4]}…";

    private static Text Cure => new(
        "Revoke it, put the new one in the secret store, and name it under secrets: [ … ].",
        "La révoquer, mettre la nouvelle dans le coffre, et la nommer sous secrets: [ … ].");
}
