# Des hôtes qui mènent à CloudFront.

resource "aws_route53_record" "ipv4" {
  for_each = toset(var.hosts)
  zone_id  = var.zone_id
  name     = each.key
  type     = "A"

  alias {
    name                   = var.target_name
    zone_id                = var.target_zone_id
    evaluate_target_health = false
  }
}

resource "aws_route53_record" "ipv6" {
  for_each = toset(var.hosts)
  zone_id  = var.zone_id
  name     = each.key
  type     = "AAAA"

  alias {
    name                   = var.target_name
    zone_id                = var.target_zone_id
    evaluate_target_health = false
  }
}
