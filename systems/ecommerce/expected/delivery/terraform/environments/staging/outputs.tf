output "aws_network_nat_addresses" {
  description = "Adresses d'où les programmes appellent Internet."
  value       = { for key, copy in module.aws_network : key => copy.nat_addresses }
}

output "cluster_cluster_name" {
  description = "Le cluster."
  value       = { for key, copy in module.cluster : key => copy.cluster_name }
}

output "cluster_endpoint" {
  description = "Son interface."
  value       = { for key, copy in module.cluster : key => copy.endpoint }
}

output "functions_function_name" {
  description = "Son nom."
  value       = { for key, copy in module.functions : key => copy.function_name }
}

output "accounts_db_address" {
  description = "Son hôte."
  value       = { for key, copy in module.accounts_db : key => copy.address }
}

output "accounts_db_secret_arn" {
  description = "Le secret qui porte utilisateur et mot de passe."
  value       = { for key, copy in module.accounts_db : key => copy.secret_arn }
  sensitive   = true
}

output "catalog_db_address" {
  description = "Son hôte."
  value       = { for key, copy in module.catalog_db : key => copy.address }
}

output "catalog_db_secret_arn" {
  description = "Le secret qui porte utilisateur et mot de passe."
  value       = { for key, copy in module.catalog_db : key => copy.secret_arn }
  sensitive   = true
}

output "orders_db_address" {
  description = "Son hôte."
  value       = { for key, copy in module.orders_db : key => copy.address }
}

output "orders_db_secret_arn" {
  description = "Le secret qui porte utilisateur et mot de passe."
  value       = { for key, copy in module.orders_db : key => copy.secret_arn }
  sensitive   = true
}

output "payment_db_address" {
  description = "Son hôte."
  value       = { for key, copy in module.payment_db : key => copy.address }
}

output "payment_db_secret_arn" {
  description = "Le secret qui porte utilisateur et mot de passe."
  value       = { for key, copy in module.payment_db : key => copy.secret_arn }
  sensitive   = true
}

output "stock_db_address" {
  description = "Son hôte."
  value       = { for key, copy in module.stock_db : key => copy.address }
}

output "stock_db_secret_arn" {
  description = "Le secret qui porte utilisateur et mot de passe."
  value       = { for key, copy in module.stock_db : key => copy.secret_arn }
  sensitive   = true
}

output "cart_table_table_name" {
  description = "Son nom, le même dans toutes les régions."
  value       = module.cart_table.table_name
}

output "media_bucket" {
  description = "Son nom."
  value       = { for key, copy in module.media : key => copy.bucket }
}

output "cdn_distribution_id" {
  description = "Ce que nomme une invalidation."
  value       = module.cdn.distribution_id
}

output "cdn_domain_name" {
  description = "Son hôte."
  value       = module.cdn.domain_name
}

output "load_balancer_dns_name" {
  description = "Son hôte."
  value       = { for key, copy in module.load_balancer : key => copy.dns_name }
}

output "load_balancer_target_group_arn" {
  description = "Ses cibles."
  value       = { for key, copy in module.load_balancer : key => copy.target_group_arn }
}

output "cache_address" {
  description = "Son hôte."
  value       = { for key, copy in module.cache : key => copy.address }
}

output "events_bootstrap_brokers" {
  description = "Par où commencent les programmes."
  value       = { for key, copy in module.events : key => copy.bootstrap_brokers }
}

output "index_endpoint" {
  description = "Son hôte."
  value       = { for key, copy in module.index : key => copy.endpoint }
}

output "dns_zone_id" {
  description = "La zone."
  value       = module.dns.zone_id
}

output "dns_name_servers" {
  description = "Ce que le bureau d'enregistrement du domaine doit savoir."
  value       = module.dns.name_servers
}

output "dns_entry_host" {
  description = "L'hôte."
  value       = module.dns_entry.host
}
