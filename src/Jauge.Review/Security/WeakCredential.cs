using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Model;

namespace Jauge.Review.Security;

/// <summary>JR801.</summary>
internal sealed class WeakCredential() : ReviewRule("JR801", "Default or weak credential", "Identifiant par défaut ou faible")
{
    /// <summary>Length that NIST SP 800-63B asks for at the least is 8; the owner's own documents ask for 12.</summary>
    private const int ShortestPassword = 12;
    private static readonly string[] Defaults =
        ["admin", "password", "passw0rd", "changeme", "secret", "root", "guest", "test", "welcome", "letmein", "qwerty", "123", "azerty"];

    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from credential in context.Spec.Security.Credentials
        let faults = Faults(credential.Value).ToList()
        where faults.Count > 0
        select Report(context, FindingSeverity.Risk, $"security.credentials.{credential.Key}",
            Message(credential.Key, credential.Value, faults), Cure, null);

    private static IEnumerable<Text> Faults(CredentialSpec credential)
    {
        if (credential.Password is not { } password) yield break;
        if (Array.Exists(Defaults, d => password.Contains(d, StringComparison.OrdinalIgnoreCase)))
            yield return new("it is among the first that anybody tries", "il est parmi les premiers que l'on essaie");
        if (password.Contains(credential.User, StringComparison.OrdinalIgnoreCase))
            yield return new("it holds the user name", "il contient le nom d'utilisateur");
        if (password.Length < ShortestPassword)
            yield return Text.Format($"it has {password.Length} characters", $"il a {password.Length} caractères");
    }

    private static Text Message(string name, CredentialSpec credential, List<Text> faults)
    {
        var place = credential.At is { } at ? Text.Format($" at {at}", $" sur {at}") : new Text("", "");
        return Text.Format(
            $"{name}: the user \"{credential.User}\" signs in{place} with a password written in the document; {Figures.Join(", ", faults)}. Whoever reads the document can sign in.",
            $"{name} : l'utilisateur « {credential.User} » se connecte{place} avec un mot de passe écrit dans le document ; {Figures.Join(", ", faults)}. Qui lit le document peut se connecter.");
    }

    private static Text Cure => new(
        "Generate one, keep it in the secret store, change it before the first start, or sign in through the company's identity provider.",
        "En générer un, le garder dans le coffre, le changer avant le premier démarrage, ou passer par l'annuaire de l'entreprise.");
}
