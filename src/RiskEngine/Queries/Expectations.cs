using System.Numerics;
using System.Runtime.Intrinsics;
using LaborRisk.Domain;
using static LaborRisk.RiskEngine.Queries.QueryParameters;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// What is expected of a company without trouble: its share of the district by topic, from its size, its general activity beside that topic, and its own
/// past on it (Gamma–Poisson, each shrunk to what is less particular), with how sure that is (the predictive shape). All topics at once, a lane each.
/// </summary>
internal sealed class Expectations(CompanySizes sizes, DistrictActivity district)
{
    private readonly float[] shares = new float[TopicCounts.Lanes];
    private readonly float[] shapes = new float[TopicCounts.Lanes];

    /// <summary>Turns to a company: what follows is about it.</summary>
    public void TurnTo(in CompanyQueries company, int index)
    {
        var size = (float)sizes.Share(index);
        var spread = (float)sizes.Shape;
        var discount = (float)CompanyQueries.Discount(company.PastHour, district.Hour);
        var (lower, upper) = company.Past.AsVectors();
        var (districtLower, districtUpper) = district.Past.AsVectors();
        var shape = spread + (discount * company.Past.Sum());
        var exposure = spread + (size * (float)district.PastOfAll);
        Share(lower * discount, districtLower, shape, exposure, size, 0);
        Share(upper * discount, districtUpper, shape, exposure, size, Vector256<float>.Count);
    }

    /// <param name="own">The company's own past, of eight topics.</param>
    /// <param name="past">The district's.</param>
    private void Share(Vector256<float> own, Vector256<float> past, float shape, float exposure, float size, int first)
    {
        var generalShape = Vector256.Create(shape) - own;
        var general = size * generalShape / (Vector256.Create(exposure) - (size * past));
        var prior = generalShape * (float)TopicShape / (generalShape + Vector256.Create((float)TopicShape));
        ((prior + own) / ((prior / general) + past)).CopyTo(shares, first);
        Vector256.Min(prior + own, Vector256.Create((float)LargestShape)).CopyTo(shapes, first);
    }

    /// <summary>Expected workers on a topic in each window.</summary>
    public Vector256<float> InWindows(int topic) => shares[topic] * district.ExpectedInWindows(topic);

    /// <summary>Expected workers on several topics together in each window.</summary>
    public Vector256<float> MeanInWindows(TopicSet topics)
    {
        var mean = Vector256<float>.Zero;
        for (var rest = (int)topics.Bits; rest != 0; rest &= rest - 1)
        {
            mean += InWindows(BitOperations.TrailingZeroCount(rest));
        }

        return mean;
    }

    /// <summary>What is expected on a topic.</summary>
    public Expected Of(int topic) => new(InWindows(topic), Vector256.Create(shapes[topic]));

    /// <summary>What is expected on several topics together: means add, and the shape keeps the variance.</summary>
    public Expected Of(TopicSet topics)
    {
        var mean = Vector256<float>.Zero;
        var variance = Vector256<float>.Zero;
        for (var rest = (int)topics.Bits; rest != 0; rest &= rest - 1)
        {
            var topic = BitOperations.TrailingZeroCount(rest);
            var one = InWindows(topic);
            mean += one;
            variance += one * one / shapes[topic];
        }

        return new Expected(mean, mean * mean / variance);
    }
}

/// <summary>Expected workers in each window, a lane each, and how sure that is: the shape of a Gamma distribution.</summary>
internal readonly record struct Expected(Vector256<float> Mean, Vector256<float> Shape);
