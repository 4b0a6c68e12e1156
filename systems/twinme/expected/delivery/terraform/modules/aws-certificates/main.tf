# Un certificat pour le domaine dans chaque région qui termine TLS.

resource "aws_acm_certificate" "main" {
  for_each                  = toset(var.regions)
  region                    = each.key
  domain_name               = var.domain
  subject_alternative_names = ["*.${var.domain}"]
  validation_method         = "DNS"
  tags                      = var.tags

  lifecycle {
    create_before_destroy = true
  }
}

# La même preuve pour toutes les régions.
resource "aws_route53_record" "proof" {
  count   = var.validated ? 1 : 0
  zone_id = var.zone_id
  name    = tolist(aws_acm_certificate.main[var.regions[0]].domain_validation_options)[0].resource_record_name
  type    = tolist(aws_acm_certificate.main[var.regions[0]].domain_validation_options)[0].resource_record_type
  records = [
    tolist(aws_acm_certificate.main[var.regions[0]].domain_validation_options)[0].resource_record_value,
  ]
  ttl             = 300
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "main" {
  for_each                = var.validated ? toset(var.regions) : toset([])
  region                  = each.key
  certificate_arn         = aws_acm_certificate.main[each.key].arn
  validation_record_fqdns = [aws_route53_record.proof[0].fqdn]
}
