using System.Net;
using LaborRisk.Server.Http;

namespace LaborRisk.WholeProduct.Http;

public sealed class ClientAddressFacts
{
    [Fact]
    public void The_addresses_of_one_network_of_version_6_are_one_place() => Assert.Equal(PlaceOf("2001:db8:1:2::1"), PlaceOf("2001:db8:1:2:ffff::9"));

    [Fact]
    public void Neighbours_of_version_4_are_two_places() => Assert.NotEqual(PlaceOf("203.0.113.7"), PlaceOf("203.0.113.8"));

    [Fact]
    public void An_address_of_version_4_is_the_same_place_however_it_is_written() => Assert.Equal(PlaceOf("203.0.113.7"), PlaceOf("::ffff:203.0.113.7"));

    private static string PlaceOf(string address) => ClientAddress.Place(IPAddress.Parse(address));
}
