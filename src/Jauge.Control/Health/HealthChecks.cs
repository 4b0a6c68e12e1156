namespace Jauge.Control.Health;

/// <summary>Health checks with the defaults that their vendors publish.</summary>
public static class HealthChecks
{
    /// <summary>Any Kubernetes probe.</summary>
    public static HealthCheck KubernetesProbe { get; } =
        Of("Kubernetes probe", 10, 1, 3, 1, false, "kubernetes/kubernetes:pkg/apis/core/v1/defaults.go");

    /// <summary>Target group of an AWS application load balancer; a new target needs one pass only.</summary>
    public static HealthCheck AwsAlb { get; } =
        Of("AWS ALB target group", 30, 5, 2, 5, true, "awsdocs/elb-application-load-balancers-user-guide") with { FirstPasses = 1 };

    /// <summary>The same for a Lambda target; off by default.</summary>
    public static HealthCheck AwsAlbLambda { get; } =
        Of("AWS ALB, Lambda target", 35, 30, 2, 5, true, "awsdocs/elb-application-load-balancers-user-guide") with { FirstPasses = 1 };

    /// <summary>Azure load balancer, HTTP probe, probeThreshold 1.</summary>
    public static HealthCheck AzureLoadBalancer { get; } =
        Of("Azure Load Balancer", 5, 30, 1, 1, false,
            "MicrosoftDocs/azure-docs:articles/load-balancer/load-balancer-custom-probe-overview.md");

    /// <summary>Azure application gateway.</summary>
    public static HealthCheck AzureApplicationGateway { get; } =
        Of("Azure Application Gateway", 30, 30, 3, 1, false,
            "MicrosoftDocs/azure-docs:articles/application-gateway/application-gateway-probe-overview.md");

    /// <summary>Health check of an Azure App Service; a single instance is never removed.</summary>
    public static HealthCheck AzureAppService { get; } =
        Of("App Service health check", 60, 60, 10, 1, true,
            "MicrosoftDocs/azure-docs:articles/app-service/monitor-instances-health-check.md");

    /// <summary>Default readiness probe of an Azure container app with ingress.</summary>
    public static HealthCheck AzureContainerApps { get; } =
        Of("Container Apps readiness", 5, 5, 48, 1, false, "MicrosoftDocs/azure-docs:articles/container-apps/health-probes.md", 3);

    /// <summary>Default startup probe of an Azure container app with ingress: four minutes to start.</summary>
    public static HealthCheck AzureContainerAppsStartup { get; } =
        Of("Container Apps startup", 1, 3, 240, 1, false, "MicrosoftDocs/azure-docs:articles/container-apps/health-probes.md", 1);

    /// <summary>Azure traffic manager; the fourth consecutive failure counts. The number of passes is not stated: 1 is assumed.</summary>
    public static HealthCheck AzureTrafficManager { get; } =
        Of("Traffic Manager", 30, 10, 4, 1, true, "MicrosoftDocs/azure-docs:articles/traffic-manager/traffic-manager-monitoring.md");

    /// <summary>Azure traffic manager with the fast interval.</summary>
    public static HealthCheck AzureTrafficManagerFast { get; } =
        Of("Traffic Manager, fast", 10, 9, 4, 1, true, "MicrosoftDocs/azure-docs:articles/traffic-manager/traffic-manager-monitoring.md");

    /// <summary>Amazon Route 53, HTTP check: 4 s to connect and 2 s to answer.</summary>
    public static HealthCheck AwsRoute53 { get; } = Of("Route 53", 30, 6, 3, 3, true, "awsdocs/amazon-route53-docs");

    /// <summary>Amazon Route 53 with the fast interval.</summary>
    public static HealthCheck AwsRoute53Fast { get; } = Of("Route 53, fast", 10, 6, 3, 3, true, "awsdocs/amazon-route53-docs");

    /// <summary>Every check of this table.</summary>
    public static IReadOnlyList<HealthCheck> All { get; } =
    [
        KubernetesProbe, AwsAlb, AwsAlbLambda, AzureLoadBalancer, AzureApplicationGateway, AzureAppService,
        AzureContainerApps, AzureContainerAppsStartup, AzureTrafficManager, AzureTrafficManagerFast, AwsRoute53, AwsRoute53Fast,
    ];

    private static HealthCheck Of(
        string name, double interval, double timeout, int fails, int passes, bool failsOpen, string source, double initialDelay = 0)
    {
        var options = new ProbeOptions
        {
            InitialDelay = TimeSpan.FromSeconds(initialDelay),
            Period = TimeSpan.FromSeconds(interval),
            Timeout = TimeSpan.FromSeconds(timeout),
            FailureThreshold = fails,
            SuccessThreshold = passes,
        };
        return new(name, options, failsOpen, source);
    }
}
