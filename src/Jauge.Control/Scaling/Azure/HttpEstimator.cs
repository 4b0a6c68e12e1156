namespace Jauge.Control.Scaling.Azure;

/// <summary>How Container Apps' HTTP rule measures concurrency; the documentation and users disagree.</summary>
/// <remarks>Source: MicrosoftDocs/azure-docs:articles/container-apps/scale-app.md against microsoft/azure-container-apps#1167.</remarks>
public enum HttpEstimator
{
    /// <summary>Requests received in the last 15 s, divided by 15: a rate under the name of concurrency, as documented.</summary>
    RequestsOverInterval,

    /// <summary>Requests in flight, as users measured.</summary>
    InFlight,
}
