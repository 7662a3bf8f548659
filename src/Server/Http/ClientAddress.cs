using System.Net;
using Microsoft.AspNetCore.Http;

namespace LaborRisk.Server.Http;

/// <summary>Where a request comes from, for limits that are counted by place.</summary>
internal static class ClientAddress
{
    private const int BytesOfAddress = 4;
    private const int BytesOfNetwork = 8;

    /// <summary>One address, or the network of a home or a firm where the address is of version 6.</summary>
    /// <returns>Empty = unknown.</returns>
    public static string Place(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, bytes.Length == BytesOfAddress ? BytesOfAddress : BytesOfNetwork));
    }

    /// <inheritdoc cref="Place(IPAddress)"/>
    public static string Place(this HttpContext http) => Place(http.Connection.RemoteIpAddress);
}
