using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace LaborRisk.Server.Http;

/// <summary>Behind a reverse proxy limits must see the visitor's address; what others than the named proxies say of it is not believed.</summary>
internal static class TrustedProxies
{
    /// <param name="proxies">Empty = nobody's headers are looked at.</param>
    public static void UseProxies(this IApplicationBuilder app, IReadOnlyList<IPNetwork> proxies)
    {
        if (proxies.Count == 0)
        {
            return;
        }

        // Several proxies in a row may add to the header; the first address that is none of theirs is the visitor's.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        app.UseForwardedHeaders(options);
    }
}
