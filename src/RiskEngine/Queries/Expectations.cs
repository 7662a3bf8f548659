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
        var size = sizes.Share(index);
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

    /// <summary>Expected workers on some topics in each window, as all other companies ask about them now.</summary>
    /// <param name="own">Of the company's workers in each window, those who ask about these topics.</param>
    public Vector256<float> MeanInWindows(TopicSet topics, Vector256<int> own)
    {
        if (topics.IsEmpty)
        {
            return Vector256<float>.Zero;
        }

        var mean = Vector256<float>.Zero;
        var support = Vector256<float>.Zero;
        for (var rest = (int)topics.Bits; rest != 0; rest &= rest - 1)
        {
            var topic = BitOperations.TrailingZeroCount(rest);
            mean += InWindows(topic);
            support += district.SupportInWindows(topic);
        }

        return mean * WithoutOwn(support, own, topics);
    }

    /// <summary>What is expected on some topics together, at least one: means add, and the shape keeps the variance.</summary>
    /// <param name="own">Of the company's workers in each window, those who ask about these topics.</param>
    public Expected Of(TopicSet topics, Vector256<int> own)
    {
        var mean = Vector256<float>.Zero;
        var variance = Vector256<float>.Zero;
        var support = Vector256<float>.Zero;
        for (var rest = (int)topics.Bits; rest != 0; rest &= rest - 1)
        {
            var topic = BitOperations.TrailingZeroCount(rest);
            var one = InWindows(topic);
            mean += one;
            variance += one * one / shapes[topic];
            support += district.SupportInWindows(topic);
        }

        return new Expected(mean * WithoutOwn(support, own, topics), mean * mean / variance);
    }

    /// <summary>
    /// What is left of the district's workers without the company's own, 0..1: it must not raise its own expectation. One company counts no more than
    /// <see cref="DistrictCapPerDay"/> a day and topic there.
    /// </summary>
    private static Vector256<float> WithoutOwn(Vector256<float> support, Vector256<int> own, TopicSet topics)
    {
        var count = BitOperations.PopCount(topics.Bits);
        var counted = Vector256.Min(Vector256.ConvertToSingle(own), Cap * count);
        return Vector256.Max(support - counted, Vector256.Create((float)FactorShrinkage * count)) / support;
    }

    private static Vector256<float> Cap => Vector256.Create(
        DistrictCapPerDay * WindowDays[0],
        DistrictCapPerDay * WindowDays[1],
        DistrictCapPerDay * WindowDays[2],
        DistrictCapPerDay * WindowDays[3],
        (float)(DistrictCapPerDay * WindowDays[4]),
        0,
        0,
        0);
}

/// <summary>Expected workers in each window, a lane each, and how sure that is: the shape of a Gamma distribution.</summary>
internal readonly record struct Expected(Vector256<float> Mean, Vector256<float> Shape);
