namespace Jauge.Rendering;

/// <summary>A part of a delivery, which is a folder of it.</summary>
public enum DeliveryPart
{
    /// <summary>What the clouds hold: modules, and a folder for each environment.</summary>
    Terraform,

    /// <summary>What runs on clusters.</summary>
    Kubernetes,

    /// <summary>Prometheus rules with their tests, Alertmanager, dashboards and the collector.</summary>
    Observability,

    /// <summary>Scripts that deploy, check, take back, save and restore.</summary>
    Scripts,

    /// <summary>Pages for the people who run the system, and the delivery's first page.</summary>
    Runbooks,

    /// <summary>k6 scripts that prove the promises.</summary>
    LoadTests,
}
