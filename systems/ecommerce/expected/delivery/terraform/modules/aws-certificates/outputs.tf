output "arns" {
  description = "Certificats par région."
  value       = var.validated ? { for region, done in aws_acm_certificate_validation.main : region => done.certificate_arn } : { for region, made in aws_acm_certificate.main : region => made.arn }
}

output "proof" {
  description = "L'enregistrement qui prouve le domaine."
  value       = tolist(aws_acm_certificate.main[var.regions[0]].domain_validation_options)[0]
}
