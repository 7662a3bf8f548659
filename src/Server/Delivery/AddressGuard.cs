using System.Net;
using System.Net.Sockets;

namespace LaborRisk.Server.Delivery;

/// <summary>
/// Keeps webhooks from what only this machine should reach: itself, its neighbours on the link, and the metadata services of clouds. Judged on
/// the very
/// address that is connected to, so that a name cannot change its answer in between.
/// </summary>
internal sealed class AddressGuard(IReadOnlyList<IPNetwork> allowed)
{
    private static readonly IPNetwork[] Guarded =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("224.0.0.0/4"),
        IPNetwork.Parse("240.0.0.0/4"), IPNetwork.Parse("::/127"), IPNetwork.Parse("fe80::/10"), IPNetwork.Parse("ff00::/8"),

        // Metadata services outside link-local.
        IPNetwork.Parse("100.100.100.200/32"), IPNetwork.Parse("168.63.129.16/32"), IPNetwork.Parse("192.0.0.192/32"),
        IPNetwork.Parse("fd00:ec2::254/128"),
    ];

    public bool Admits(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return allowed.Any(network => network.Contains(plain)) || !Guarded.Any(network => network.Contains(plain));
    }

    /// <summary>Connects to the first address of the host that is admitted.</summary>
    /// <exception cref="GuardedAddressException">None is.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var host = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host.Host, stop);
        IPAddress[] admitted = [.. addresses.Where(Admits)];
        if (admitted.Length == 0)
        {
            throw new GuardedAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(admitted, host.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The address lies where webhooks must not reach.</summary>
internal sealed class GuardedAddressException() : IOException("The address of the webhook lies in a guarded network.");
