namespace Jauge.Rendering.Scripts.Services;

/// <summary>A Redis of Upstash, which answers to whoever has its address.</summary>
internal sealed class UpstashRedisHandling(Site site) : Handling(site)
{
    internal override IEnumerable<Step> Verify() => [Step.Of("check_redis", Site.Name, Site.AddressVariable)];
}
