using System.Text.RegularExpressions;
using Jauge.Core;

namespace Jauge.Review.Security;

/// <summary>Texts that look like keys, by the shape that their issuers give them.</summary>
internal static partial class SecretPattern
{
    private static readonly (Regex Shape, Text Kind)[] Shapes =
    [
        (StripeKey(), new("a live Stripe key", "une clé Stripe de production")),
        (AwsKey(), new("an AWS access key", "une clé d'accès AWS")),
        (GitHubToken(), new("a GitHub token", "un jeton GitHub")),
        (SlackHook(), new("a Slack webhook or token", "un webhook ou jeton Slack")),
        (GoogleKey(), new("a Google API key", "une clé d'API Google")),
        (PrivateKey(), new("a private key", "une clé privée")),
        (AzureKey(), new("an Azure connection string", "une chaîne de connexion Azure")),
        (UrlPassword(), new("a URL with a password", "une URL avec un mot de passe")),
    ];

    /// <summary>What a text looks like; null when it looks like no secret.</summary>
    public static Text? Kind(string text) => Shapes.Where(s => s.Shape.IsMatch(text)).Select(s => (Text?)s.Kind).FirstOrDefault();

    /// <summary>Whether a setting of this name holds a secret by its value.</summary>
    public static bool IsSecretName(string name) => SecretName().IsMatch(name);

    [GeneratedRegex(@"\b(sk|rk)_live_[0-9A-Za-z]{8,}")]
    private static partial Regex StripeKey();

    [GeneratedRegex(@"\b(AKIA|ASIA)[0-9A-Z]{16}\b")]
    private static partial Regex AwsKey();

    [GeneratedRegex(@"\b(ghp|gho|ghs|github_pat)_[0-9A-Za-z_]{20,}")]
    private static partial Regex GitHubToken();

    [GeneratedRegex(@"hooks\.slack\.com/services/[0-9A-Za-z/]{20,}|\bxox[abpr]-[0-9A-Za-z-]{10,}")]
    private static partial Regex SlackHook();

    [GeneratedRegex(@"\bAIza[0-9A-Za-z_-]{35}")]
    private static partial Regex GoogleKey();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----")]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\b(AccountKey|SharedAccessKey)=[0-9A-Za-z+/=]{20,}")]
    private static partial Regex AzureKey();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*://[^\s:/@$<{]+:[^\s:/@$<{]+@")]
    private static partial Regex UrlPassword();

    [GeneratedRegex(@"(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
