using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>Secrets of a program: fetched from the provider's store by the External Secrets Operator, never written here.</summary>
internal sealed class WorkloadSecrets(RenderContext context, Naming naming, RegionId region)
{
    private const string Store = "secrets";
    private const string Every = "1h";

    private bool HasStore => region.Provider == "aws";

    /// <summary>The namespace's way to the store; null where no component needs it or no store is known.</summary>
    internal KubernetesObject? StoreObject(IEnumerable<DeployedComponent> components) =>
        !HasStore || components.All(c => c.Spec.Secrets.Count == 0) ? null
        : naming.Object("external-secrets.io/v1", "SecretStore", Store, null, Naming.Spec(new()
        {
            {
                "provider", new YamlMap { { "aws", new YamlMap { { "service", "SecretsManager" }, { "region", region.Region } } } },
                context.Say("With the operator's own role: no key is stored in the cluster.",
                    "Avec le rôle de l'opérateur lui-même : aucune clé n'est gardée dans le cluster.")
            },
        }));

    internal IEnumerable<KubernetesObject> Objects(DeployedComponent component)
    {
        if (component.Spec.Secrets.Count == 0) return [];
        if (!HasStore) return Missing(component);
        return [naming.Object("external-secrets.io/v1", "ExternalSecret", Naming.Of(component), component, Naming.Spec(new()
        {
            { "refreshInterval", Every },
            { "secretStoreRef", new YamlMap { { "kind", "SecretStore" }, { "name", Store } } },
            { "target", new YamlMap { { "name", Naming.Of(component) }, { "creationPolicy", "Owner" } } },
            { "data", YamlList.Of(component.Spec.Secrets.Distinct().Select(s => Entry(component, s))) },
        }))];
    }

    /// <summary>Said beside the reference.</summary>
    internal string Origin(DeployedComponent component) => HasStore
        ? context.Say("Made by the ExternalSecret of the same name.", "Créé par l'ExternalSecret du même nom.")
        : string.Join(", ", component.Spec.Secrets);

    private YamlMap Entry(DeployedComponent component, string secret) => new()
    {
        { "secretKey", secret },
        { "remoteRef", new YamlMap { { "key", new AwsNames(context).Secret(component.Name, secret) } } },
    };

    private IEnumerable<KubernetesObject> Missing(DeployedComponent component)
    {
        context.Note(component.Name, "no store of secrets is known for the cluster of {0}: the Secret of the same name is made by hand.",
            "aucun coffre n'est connu pour le cluster de {0} : le Secret du même nom se crée à la main.");
        return [];
    }
}
