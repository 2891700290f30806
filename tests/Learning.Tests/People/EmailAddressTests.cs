using Learning.People;

namespace Learning.Tests.People;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("jan@example.com", "jan@example.com", "Jan")]
    [InlineData("  jan.kowalski@example.com ", "jan.kowalski@example.com", "Jan Kowalski")]
    [InlineData("Jan Kowalski <jk@example.com>", "jk@example.com", "Jan Kowalski")]
    [InlineData("\"Kowalski, Jan\" <jk@example.com>", "jk@example.com", "Jan Kowalski")]
    [InlineData("Kowalska-Żak, Anna Maria <ak@example.com>", "ak@example.com", "Anna Maria Kowalska-Żak")]
    [InlineData("Jan Kowalski, serwis <jk@example.com>", "jk@example.com", "Jan Kowalski, serwis")]
    [InlineData("Kowalski, Jan, dr <jk@example.com>", "jk@example.com", "Kowalski, Jan, dr")]
    [InlineData("Kowalski, <jk@example.com>", "jk@example.com", "Kowalski")]
    [InlineData("„Żółć  Łęcka” <zolc@example.com>", "zolc@example.com", "Żółć Łęcka")]
    [InlineData("<jk@example.com>", "jk@example.com", "Jk")]
    [InlineData("ewa+kurs@example.com", "ewa+kurs@example.com", "Ewa")]
    [InlineData("o'brien@example.com", "o'brien@example.com", "O'brien")]
    [InlineData("jan@szkoła.pl", "jan@szkoła.pl", "Jan")]
    [InlineData("---@example.com", "---@example.com", "---")]
    public void An_address_is_read_with_its_name_or_a_guess_at_one(string text, string address, string name)
    {
        var read = EmailAddress.Parse(text).ShouldNotBeNull();
        read.Address.ShouldBe(address);
        read.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("jan")]
    [InlineData("@example.com")]
    [InlineData("jan@")]
    [InlineData("jan@example")]
    [InlineData("jan@example..com")]
    [InlineData("jan@example.com.")]
    [InlineData("jan@@example.com")]
    [InlineData("jan@192.168.0.1")]
    [InlineData("jan kowalski@example.com")]
    [InlineData("Jan jan@example.com")]
    [InlineData("Jan <jan@example.com")]
    [InlineData("Jan <jan@example.com> (urlop)")]
    [InlineData("Jan <jan@example.com\r\nBcc: all@example.com>")]
    [InlineData("jan\0@example.com")]
    [InlineData("\"jan\"@example.com")]
    [InlineData("jan@example.com,ewa@example.com")]
    [InlineData("jan\uFFFD@example.com")]
    public void What_no_letter_can_be_sent_to_is_no_address(string text) => EmailAddress.Parse(text).ShouldBeNull();

    [Fact]
    public void An_address_longer_than_mail_allows_is_none()
    {
        var longest = $"{new string('j', 64)}@{string.Join('.', Enumerable.Repeat(new string('d', 61), 3))}.pl";
        longest.Length.ShouldBeLessThanOrEqualTo(EmailAddress.LongestAddress);
        EmailAddress.Parse(longest).ShouldNotBeNull();
        EmailAddress.Parse($"j{longest}").ShouldBeNull();
        EmailAddress.Parse($"jan@{string.Join('.', Enumerable.Repeat(new string('d', 62), 4))}.pl").ShouldBeNull();
    }

    [Fact]
    public void Addresses_that_differ_in_case_or_in_how_letters_are_composed_are_one()
    {
        EmailAddress.KeyOf("Zoë@Example.com").ShouldBe(EmailAddress.KeyOf(" zoe\u0308@EXAMPLE.COM"));
        EmailAddress.KeyOf("jan@example.com").ShouldNotBe(EmailAddress.KeyOf("jan@example.org"));
    }

    [Fact]
    public void A_new_person_is_found_by_the_key_of_their_address()
    {
        var person = new Person(" Jan@Example.com ", "Jan\tKowalski\0");
        person.NormalizedEmail.ShouldBe(EmailAddress.KeyOf("jan@example.com"));
        person.NormalizedUserName.ShouldBe(person.NormalizedEmail);
        person.Email.ShouldBe("Jan@Example.com");
        person.Name.ShouldBe("Jan Kowalski");
        person.HasPassword().ShouldBeFalse();
    }
}
