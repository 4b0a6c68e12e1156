using Jauge.Rendering.Terraform.Azure.Modules;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>Secrets of an environment: an operator gives them once, the key vault keeps them, programs read them with their
/// identity.</summary>
internal sealed class AzureSecrets(AzureSite site)
{
    /// <summary>The variable of the environment that holds the values.</summary>
    internal const string Variable = "secret_values";

    private ModuleCall? _implied;

    /// <summary>Names of all secrets: what programs name, and the databases' passwords.</summary>
    internal IReadOnlyList<string> Names { get; } =
        [.. site.Components.SelectMany(c => c.Spec.Secrets).Concat(site.Components.Where(IsDatabase).Select(c => PasswordName(site, c)))
            .Select(Key).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The vault; null where nothing needs one.</summary>
    internal ModuleCall? Vault => Component is { } vault ? site.Call(vault) : Names.Count == 0 ? null : _implied ??= Implied();

    /// <summary>Whether the vault stands although the description counts none, or counts it as an option.</summary>
    internal bool IsImplied => Component is null && Names.Count > 0;

    /// <summary>The vault that the description counts as an option and that stands all the same; null where there is none.</summary>
    internal DeployedComponent? Optional =>
        IsImplied ? site.Context.Deployment.Components.FirstOrDefault(c => c.Offering.Id == "azure/key-vault") : null;

    /// <summary>The address of a secret in the vault, without a version: a program always reads the newest.</summary>
    internal HclValue Address(string secret) => Vault!.Output("secret_ids").At(Key(secret));

    /// <summary>The value of a secret that Terraform itself needs.</summary>
    internal static HclValue Value(string secret) => HclValue.Of($"var.{Variable}").At(Key(secret));

    /// <summary>A secret's name as an attribute.</summary>
    internal static string Key(string secret)
    {
        var plain = string.Concat(secret.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
        return char.IsAsciiLetter(plain[0]) || plain[0] == '_' ? plain : $"_{plain}";
    }

    /// <summary>The secret that is the password of a database server's administrator.</summary>
    internal string Password(DeployedComponent database) => PasswordName(site, database);

    /// <summary>The variable, which no file gives.</summary>
    internal IEnumerable<EnvironmentVariable> Variables()
    {
        var asked = Names.Concat(site.Webhooks).Select(Key).Distinct().ToList();
        if (asked.Count == 0) yield break;
        var names = HclValue.Object(asked.Select(n => KeyValuePair.Create(n, HclType.Text)));
        yield return new(
            new(Variable, HclType.Object(names),
                new("Values of the secrets, by name.", "Valeurs des secrets, par nom.")) { IsSensitive = true }, null);
    }

    // the owner may count the vault as an option beside the bill: secrets need one all the same
    private DeployedComponent? Component => site.Of("key-vault").FirstOrDefault();

    private static bool IsDatabase(DeployedComponent component) =>
        component.Offering.Id is "azure/mysql-flexible-server" or "azure/postgresql-flexible-server";

    // a program that reaches the database names its password already
    private static string PasswordName(AzureSite site, DeployedComponent database) =>
        site.Components.Where(c => site.Programs.Callees(c).Contains(database.Name)).SelectMany(c => c.Spec.Secrets)
            .FirstOrDefault(s => s.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase))
                ?? $"{AzureSite.Identifier(database.Name).ToUpperInvariant()}_PASSWORD";

    private ModuleCall Implied()
    {
        site.Context.Note(string.Join(", ", Names),
            "the secrets {0} are kept in a key vault, which the description counts as an option or not at all; it costs next to nothing.",
            "les secrets {0} sont gardés dans un coffre Key Vault, que la description compte en option ou pas du tout ; il ne coûte "
                + "presque rien.");
        return new KeyVault(site.Context.Language).Implied(site);
    }
}
